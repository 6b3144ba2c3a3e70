[${hub}] Your mail could not be verified
