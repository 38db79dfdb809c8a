import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { WorkerAnalyzer } from "khulasa";
import "khulasa/element";

const ARTICLE =
  "أعلنت بلدية مدينة المرسى الجديدة، الأحد، افتتاح مكتبة عامة على الواجهة البحرية. وقالت رئيسة البلدية ليلى حداد إن المكتبة ستفتح أبوابها كل يوم. وحضر الافتتاح عشرات الأطفال.";

/** The words of an article, counted by an analyzer that lives as long as the component. */
function WordCount({ text }) {
  const [words, setWords] = useState();
  useEffect(() => {
    const call = new AbortController();
    const opened = WorkerAnalyzer.create();
    opened
      .then((analyzer) => analyzer.analyze(text, { signal: call.signal }))
      .then(({ stats }) => setWords(stats.words))
      .catch((thrown) => call.signal.aborted || console.error(thrown));
    return () => {
      call.abort();
      opened.then((analyzer) => analyzer.dispose());
    };
  }, [text]);
  return <p id="count">{words === undefined ? "…" : `عدد الكلمات: ${words}`}</p>;
}

function Story() {
  return (
    <main>
      <khulasa-summary for="#story" sentences="1" />
      <article id="story">
        <p>{ARTICLE}</p>
      </article>
      <WordCount text={ARTICLE} />
    </main>
  );
}

createRoot(document.querySelector("#root")).render(<Story />);
