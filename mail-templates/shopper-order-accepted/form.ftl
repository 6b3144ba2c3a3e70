===== payment request starts here =====
Payment reference: ${payment}
Payee: ${store}
Amount: ${total}
Contract code: ____
Verification: ____
===== payment request ends here =====
