"""Teachers' plans: versions, attempts, export."""
