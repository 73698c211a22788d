"""What stands between `{{` and `}}` -> a figure, words or nothing, each figure with the cells it comes from."""
