"""Eight keyphrases of each article of a JSON Lines file by YAKE, as the scorers of ../shared/eval read them.

yake_keyphrases.py ARTICLES.jsonl > OUT.jsonl
"""

import json
import sys

import yake


def main():
    extractor = yake.KeywordExtractor(lan="ar", n=3, top=8)
    with open(sys.argv[1], encoding="utf-8") as file:
        articles = [json.loads(line) for line in file if line.strip()]
    for article in articles:
        # The lower the better.
        best = sorted(extractor.extract_keywords(article["text"]), key=lambda found: found[1])
        phrases = [{"text": phrase} for phrase, _ in best]
        print(json.dumps({"id": article["id"], "keyphrases": phrases}, ensure_ascii=False))


main()
