"""What the product says, as versioned and validated files."""
