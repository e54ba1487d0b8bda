"""What is known without the article: places, names, sets of terms, WordNet."""
