"""What the guided agent has learned from judged messages: small linear models, fitted from text that anybody can read."""
