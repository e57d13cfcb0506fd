"""The peers' side of bench/classify. Jobs are JSON lines: {"train": [[label, text]...]} and {"texts": [...]}; contestant.ts speaks the same."""
import json
import resource
import sys
import tempfile
import time


class LinearSvm:
    """scikit-learn's linear SVM on TF-IDF of characters and their pairs. Reads one text at a time, as they arrive."""

    def train(self, lessons):
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.svm import LinearSVC

        self.vectorizer = TfidfVectorizer(analyzer="char", ngram_range=(1, 2), min_df=2, sublinear_tf=True)
        features = self.vectorizer.fit_transform([text for _, text in lessons])
        self.model = LinearSVC(random_state=0).fit(features, [label for label, _ in lessons])

    def read(self, texts):
        return [label for text in texts for label in self.read_at_once([text])]

    def read_at_once(self, texts):
        return [str(label) for label in self.model.predict(self.vectorizer.transform(texts))]


class LinearSvmAtOnce(LinearSvm):
    """The same with all texts in one call, its fastest way."""

    def read(self, texts):
        return self.read_at_once(texts)


class FastText:
    """Characters for words and pairs of them; one thread, so that training repeats."""

    def train(self, lessons):
        import fasttext

        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
            file.writelines(f"__label__{label} {self.spaced(text)}\n" for label, text in lessons)
            file.flush()
            self.model = fasttext.train_supervised(
                file.name, epoch=25, lr=0.5, wordNgrams=2, minn=0, maxn=0, bucket=200_000, thread=1, verbose=0
            )

    @staticmethod
    def spaced(text):
        return " ".join("".join(text.split()))

    def read(self, texts):
        # the binding below predict(): predict() itself fails with recent numpy
        ask = self.model.f.predict
        return [ask(self.spaced(text) + "\n", 1, 0.0, "strict")[0][1].replace("__label__", "") for text in texts]


def main():
    peer = {"linear-svm": LinearSvm, "linear-svm-at-once": LinearSvmAtOnce, "fasttext": FastText}[sys.argv[1]]()
    for line in sys.stdin:
        job = json.loads(line)
        started = time.perf_counter()
        said = peer.train(job["train"]) if "train" in job else peer.read(job["texts"])
        seconds = time.perf_counter() - started
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps({"seconds": seconds, "megabytes": megabytes, "said": said or []}), flush=True)


if __name__ == "__main__":
    main()
