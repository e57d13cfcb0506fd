"""The peers' side of bench/classify: reads {"train": [[label, text]...], "test": [...]} on stdin, prints seconds and F1 as JSON."""
import json
import sys
import tempfile
import time


def linear_svm(train, test):
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.svm import LinearSVC

    vectorizer = TfidfVectorizer(analyzer="char", ngram_range=(1, 2), min_df=2, sublinear_tf=True)
    model = LinearSVC().fit(vectorizer.fit_transform([text for _, text in train]), [label for label, _ in train])
    started = time.perf_counter()
    said = [str(label) for text in test for label in model.predict(vectorizer.transform([text]))]
    return said, time.perf_counter() - started


def fast_text(train, test):
    import fasttext

    def spaced(text):
        return " ".join(text.replace("\n", ""))

    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.writelines(f"__label__{label} {spaced(text)}\n" for label, text in train)
        file.flush()
        model = fasttext.train_supervised(file.name, epoch=25, lr=0.5, wordNgrams=2, minn=0, maxn=0, thread=1, verbose=0)
    started = time.perf_counter()
    said = [model.f.predict(spaced(text) + "\n", 1, 0.0, "strict")[0][1].replace("__label__", "") for text in test]
    return said, time.perf_counter() - started


def main():
    job = json.load(sys.stdin)
    peer = {"linear-svm": linear_svm, "fasttext": fast_text}[sys.argv[1]]
    said, seconds = peer(job["train"], job["test"])
    json.dump({"said": said, "seconds": seconds}, sys.stdout)


if __name__ == "__main__":
    main()
