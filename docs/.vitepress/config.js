import { defineConfig } from "vitepress";

/** The documentation as a site: `cargo xtask docs` builds it into dist/docs. A dead link inside it fails the build. */
export default defineConfig({
  title: "خلاصة · Khulasa",
  outDir: "../dist/docs",
  cleanUrls: false,
  lastUpdated: false,
  srcExclude: ["README.md"],
  // The licence lies beside the model card in the repository, not on the site.
  ignoreDeadLinks: [/^\.\/LICENSE$/],
  themeConfig: { search: {
      provider: "local",
      options: {
        locales: {
          root: {
            translations: {
              button: { buttonText: "بحث", buttonAriaLabel: "بحث في الوثائق" },
              modal: {
                noResultsText: "لا نتائج للبحث عن",
                resetButtonTitle: "مسح البحث",
                displayDetails: "إظهار التفاصيل",
                backButtonTitle: "إغلاق البحث",
                footer: { selectText: "للاختيار", navigateText: "للتنقل", closeText: "للإغلاق" },
              },
            },
          },
        },
      },
    }, outline: [2, 3] },
  locales: {
    root: {
      label: "العربية",
      lang: "ar",
      dir: "rtl",
      description: "المقال العربي مفهومًا في متصفح قارئه",
      themeConfig: {
        nav: [
          { text: "البداية", link: "/start" },
          { text: "الخصوصية", link: "/privacy" },
        ],
        sidebar: [
          { text: "البداية", link: "/start" },
          { text: "الخصوصية", link: "/privacy" },
          { text: "المراجع (بالإنجليزية)", link: "/en/" },
        ],
        outline: { label: "في هذه الصفحة" },
        docFooter: { prev: "السابق", next: "التالي" },
        darkModeSwitchLabel: "المظهر",
        sidebarMenuLabel: "القائمة",
        returnToTopLabel: "إلى الأعلى",
        langMenuLabel: "اللغة",
      },
    },
    en: {
      label: "English",
      lang: "en",
      dir: "ltr",
      description: "The Arabic article, understood in the reader's own browser",
      themeConfig: {
        nav: [
          { text: "Start", link: "/en/start" },
          { text: "Reference", link: "/en/analysis-document" },
        ],
        sidebar: [
          {
            text: "Use",
            items: [
              { text: "Getting started", link: "/en/start" },
              { text: "Command line", link: "/en/command-line" },
              { text: "JavaScript and elements", link: "/en/javascript" },
              { text: "Privacy", link: "/en/privacy" },
            ],
          },
          {
            text: "Reference",
            items: [
              { text: "The analysis document", link: "/en/analysis-document" },
              { text: "Model card", link: "/en/model-card" },
              { text: "Retraining the model", link: "/en/retraining" },
              { text: "Benchmarks", link: "/en/benchmarks" },
              { text: "Architecture", link: "/en/architecture" },
            ],
          },
        ],
      },
    },
  },
});
