"""What commands share: where things are, loading, asking, keeping, writing documents."""
