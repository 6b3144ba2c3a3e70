===== payment request starts here =====
Payment reference: ${payment}
Payee: ${store}
Amount: ${amount}
Contract code: ____
Verification: ____
===== payment request ends here =====
