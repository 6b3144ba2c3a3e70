[${agent}] Your contract is ready
