"""others.py ARTICLES.jsonl FOLDER [TREEBANK.conllu]: UDPipe, sumy's LexRank and YAKE over our articles, timed in turns.

Prints one JSON object a line. UDPipe's model is trained here from the treebank, once, and kept in FOLDER; without a
treebank UDPipe is left out. Each library gets a fresh start outside the measured time.
"""
import json
import os
import sys
import time

ROUNDS = 3


def udpipe(folder, treebank):
    """Tokens, tags and lemmas, as UDPipe 1 gives them."""
    from ufal.udpipe import InputFormat, Model, Pipeline, ProcessingError, Sentences, Trainer

    path = os.path.join(folder, "pud.udpipe")
    if not os.path.exists(path):
        with open(treebank, encoding="utf-8") as file:
            text = file.read()
        reader = InputFormat.newInputFormat("conllu")
        reader.setText(text)
        sentences, error = Sentences(), ProcessingError()
        from ufal.udpipe import Sentence

        while True:
            sentence = Sentence()
            if not reader.nextSentence(sentence, error):
                break
            sentences.push_back(sentence)
        model = Trainer.train(
            "morphodita_parsito", sentences, Sentences(), "epochs=20", "models=1", "none", error
        )
        if error.occurred():
            raise SystemExit(f"UDPipe cannot be trained: {error.message}")
        with open(path, "wb") as file:
            file.write(model)
    model = Model.load(path)
    pipeline = Pipeline(model, "tokenize", Pipeline.DEFAULT, Pipeline.NONE, "conllu")
    # The pipeline points into the model, which must live as long.
    return lambda text, _model=model: pipeline.process(text)


def lexrank():
    """Three sentences by sumy's LexRank."""
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.summarizers.lex_rank import LexRankSummarizer

    class Tokenizer:
        """Sentences at full stops, words at blanks: sumy has no Arabic of its own."""

        def to_sentences(self, text):
            return [part for part in text.replace("؟", ".").replace("!", ".").split(".") if part.strip()]

        def to_words(self, text):
            return text.split()

    summarizer = LexRankSummarizer()
    return lambda text: summarizer(PlaintextParser.from_string(text, Tokenizer()).document, 3)


def yake_keyphrases():
    """Eight keyphrases by YAKE."""
    import yake

    extractor = yake.KeywordExtractor(lan="ar", n=3, top=8)
    return lambda text: extractor.extract_keywords(text)


def main():
    articles, folder = sys.argv[1], sys.argv[2]
    treebank = sys.argv[3] if len(sys.argv) > 3 else None
    with open(articles, encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    words = sum(len(text.split()) for text in texts)
    size = sum(len(text.encode("utf-8")) for text in texts)
    systems = [
        ("sumy LexRank", "summary of three sentences", lexrank()),
        ("YAKE", "eight keyphrases", yake_keyphrases()),
    ]
    if treebank:
        systems.insert(0, ("UDPipe 1", "tokens, lemmas, parts of speech", udpipe(folder, treebank)))
    times = {name: [] for name, _, _ in systems}
    for _ in range(ROUNDS):
        for name, _, work in systems:
            begun = time.perf_counter()
            for text in texts:
                work(text)
            times[name].append(time.perf_counter() - begun)
    for name, what, _ in systems:
        seconds = sorted(times[name])[ROUNDS // 2]
        print(json.dumps({"system": name, "what": what, "bytes": size, "words": words, "seconds": seconds}))


main()
