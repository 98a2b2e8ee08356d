package io.bellwether.scraper.capture;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.scraper.ScraperConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Raw pages and files, compressed, each under the SHA-256 of its content: {@code
 * captures/ab/abcd….gz}. The same content is kept once.
 */
@ApplicationScoped
public class CaptureStore {

  private final Path folder;

  @Inject
  CaptureStore(ScraperConfig config) {
    this(config.folder());
  }

  CaptureStore(Path folder) {
    this.folder = folder.resolve("captures");
  }

  public String put(String page) {
    return put(new ByteArrayInputStream(page.getBytes(UTF_8)));
  }

  /** Reads the stream to its end; returns the digest of its content in lower-case hex. */
  public String put(InputStream content) {
    try {
      Files.createDirectories(folder);
      Path incoming = Files.createTempFile(folder, "incoming", ".gz");
      try {
        String sha256 = compress(content, incoming);
        Path kept = file(sha256);
        Files.createDirectories(kept.resolveSibling("."));
        Files.move(incoming, kept, StandardCopyOption.ATOMIC_MOVE);
        return sha256;
      } finally {
        Files.deleteIfExists(incoming);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep a capture in " + folder, e);
    }
  }

  public InputStream open(String sha256) throws IOException {
    return new GZIPInputStream(Files.newInputStream(file(sha256)), 64 * 1024);
  }

  /** Whether a capture is there. */
  public boolean has(String sha256) {
    return Files.exists(file(sha256));
  }

  /** A page as it was put in. */
  public String page(String sha256) {
    try (InputStream content = open(sha256)) {
      return new String(content.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the capture " + sha256 + " in " + folder, e);
    }
  }

  private static String compress(InputStream content, Path into) throws IOException {
    MessageDigest digest = sha256();
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(into), 64 * 1024)) {
      new DigestInputStream(content, digest).transferTo(out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private Path file(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new InvalidValueException("sha256", sha256, "64 lower-case hex digits");
    }
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + ".gz");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
