/** The styles of the page's light tree. */
import "../styles/fonts.css";
import "../styles/tokens.css";
import "../styles/page.css";
import "../styles/highlights.css";
import "../words/words.css";
import "../exports/print.css";
