"""Making the list of the world's cities from GeoNames: needed for a new edition only."""
