package io.bellwether.localstack.site;

/** The frame of every page of the site. */
final class Html {

  private static final String STYLE =
      """
      body { font: 13px/1.4 sans-serif; margin: 0; color: #1c2330; }
      header, main { padding: 8px 16px; }
      header { background: #22262f; color: #fff; }
      header a { color: #9ecbff; margin-right: 12px; }
      table { border-collapse: collapse; width: 100%; }
      td, th { padding: 3px 6px; border-bottom: 1px solid #dde1e8; }
      """;

  private Html() {}

  static String page(String title, String body) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>%s</title>
    <link rel="icon" href="data:,">
    <style>
    %s</style>
    </head>
    <body>
    <header><a href="/screener.ashx?v=111">Screener</a>
    Fictional securities for trying things out</header>
    <main class="content">
    %s
    </main>
    </body>
    </html>
    """
        .formatted(escape(title), STYLE, body);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
