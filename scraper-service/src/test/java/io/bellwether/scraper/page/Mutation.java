package io.bellwether.scraper.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Ways in which pages arrive other than they were written. */
enum Mutation {
  /** The connection broke. */
  TRUNCATED(true) {
    @Override
    String apply(String page, Random random) {
      return page.substring(0, random.nextInt(page.length()));
    }
  },
  /** The connection broke, and a browser closed what was open. */
  TRUNCATED_AND_MENDED(true) {
    @Override
    String apply(String page, Random random) {
      return Jsoup.parse(TRUNCATED.apply(page, random)).outerHtml();
    }
  },
  /** Whole pairs of label and value change places. */
  REORDERED(true) {
    @Override
    String apply(String page, Random random) {
      List<MatchResult> pairs = PAIR.matcher(page).results().toList();
      return pairs.size() < 2 ? page : swapped(page, pairs, random);
    }
  },
  /** Tooltips say something that nobody has heard of. */
  RENAMED(true) {
    @Override
    String apply(String page, Random random) {
      List<MatchResult> tips = TOOLTIP.matcher(page).results().toList();
      StringBuilder renamed = new StringBuilder(page);
      for (MatchResult tip : tips.reversed()) {
        if (random.nextInt(4) == 0) {
          renamed.replace(tip.start(1), tip.end(1), "Moonshine (" + random.nextInt(99) + ")");
        }
      }
      return renamed.toString();
    }
  },
  /** A value lies under another's label. */
  SHUFFLED(false) {
    @Override
    String apply(String page, Random random) {
      List<MatchResult> values = VALUE.matcher(page).results().toList();
      return values.size() < 2 ? page : swapped(page, values, random);
    }
  },
  /** A piece is missing in the middle. */
  HOLED(false) {
    @Override
    String apply(String page, Random random) {
      int from = random.nextInt(page.length());
      return page.substring(0, from)
          + page.substring(Math.min(page.length(), from + random.nextInt(4000)));
    }
  },
  /** A piece is there twice. */
  STUTTERED(false) {
    @Override
    String apply(String page, Random random) {
      int from = random.nextInt(page.length());
      int to = Math.min(page.length(), from + random.nextInt(4000));
      return page.substring(0, to) + page.substring(from);
    }
  },
  /** Somebody wrote markup into it that means harm. */
  HOSTILE(false) {
    @Override
    String apply(String page, Random random) {
      int at = random.nextInt(page.length());
      return page.substring(0, at) + POISON.get(random.nextInt(POISON.size())) + page.substring(at);
    }
  },
  /** Single signs are others. */
  GARBLED(false) {
    @Override
    String apply(String page, Random random) {
      StringBuilder garbled = new StringBuilder(page);
      for (int i = 0; i < 1 + page.length() / 500; i++) {
        garbled.setCharAt(random.nextInt(page.length()), (char) (1 + random.nextInt(0x7f)));
      }
      return garbled.toString();
    }
  };

  private static final Pattern PAIR =
      Pattern.compile(
          "<td class=\"snapshot-td2[^>]*(?:title|boxover)[^>]*>.*?</td>\\s*<td.*?</td>",
          Pattern.DOTALL);
  private static final Pattern TOOLTIP =
      Pattern.compile("(?: body=\\[|boxover-html=\")([^\\]\"<]+)");
  private static final Pattern VALUE = Pattern.compile("(?<=<b>)[^<]+(?=</b>)");
  private static final List<String> POISON =
      List.of(
          "<script>document.write('<td class=snapshot-td2><b>1</b></td>')",
          "<td class=\"snapshot-td2\" data-boxover=\"body=[Market capitalization]\">",
          "<td class=\"snapshot-td2\" data-boxover=\"body=[Beta]\">Beta</td><td><b>666</b></td>",
          "<td data-boxover-html=\"Beta\"><div class=\"snapshot-td-label\">Beta</div></td>",
          "</table></table><table><tr><td>",
          "<!-- ",
          "<![CDATA[",
          "<style>*{",
          "<textarea>",
          "<plaintext>",
          "\"'>",
          "&#x0;&#xffffffff;&bogus;\u0000\u202e\ufeff",
          "<svg><math><mi><table><template>",
          "<b><b><b><i><a href=x><a href=y>".repeat(50),
          "<div>".repeat(3000),
          "<tr>".repeat(500) + "<td>".repeat(500));

  private final boolean addsNothing;

  Mutation(boolean addsNothing) {
    this.addsNothing = addsNothing;
  }

  /** Whether every pair of a label and a value in the result is one of the page's own. */
  boolean addsNothing() {
    return addsNothing;
  }

  abstract String apply(String page, Random random);

  private static String swapped(String page, List<MatchResult> pieces, Random random) {
    List<MatchResult> two = new ArrayList<>(pieces);
    java.util.Collections.shuffle(two, random);
    MatchResult one = two.get(0).start() < two.get(1).start() ? two.get(0) : two.get(1);
    MatchResult other = two.get(0).start() < two.get(1).start() ? two.get(1) : two.get(0);
    return page.substring(0, one.start())
        + other.group()
        + page.substring(one.end(), other.start())
        + one.group()
        + page.substring(other.end());
  }
}
