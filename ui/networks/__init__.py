"""Where a post goes: counts, threads, previews, texts of their own, words for pictures, advice."""
