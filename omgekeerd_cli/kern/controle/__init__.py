"""What is wrong with a set, and what an own set does otherwise."""
