"""What possibilities cost, compared: the sums and the words for them."""
