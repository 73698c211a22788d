"""What stands between `{{` and `}}` in; a figure, words or nothing out, each figure with the cells it comes from."""
