package io.bellwether.cli.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One service's REST interface, as JSON in and out. */
public final class Api {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Service service;
  private final String address;

  public Api(Stack stack, Service service) {
    this.service = service;
    this.address = stack.address(service);
  }

  public JsonNode get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).GET());
  }

  public JsonNode post(String path, JsonNode body) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  public JsonNode put(String path, JsonNode body) {
    return put(path, "application/json", BodyPublishers.ofString(body.toString()));
  }

  public JsonNode put(String path, String contentType, BodyPublisher body) {
    return send(HttpRequest.newBuilder(uri(path)).header("Content-Type", contentType).PUT(body));
  }

  public JsonNode delete(String path) {
    return send(HttpRequest.newBuilder(uri(path)).DELETE());
  }

  /** Every value of an answer that is an array, or one value a line. */
  public List<JsonNode> list(String path) {
    byte[] answer = bytes(HttpRequest.newBuilder(uri(path)).GET());
    List<JsonNode> values = new ArrayList<>();
    try (MappingIterator<JsonNode> read = JSON.readerFor(JsonNode.class).readValues(answer)) {
      read.forEachRemaining(values::add);
      return values;
    } catch (IOException e) {
      throw new ApiException(service, 0, "answers what is no JSON at " + address + path);
    }
  }

  private URI uri(String path) {
    return URI.create(address + path);
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      byte[] answer = bytes(request);
      return answer.length == 0 ? JSON.createObjectNode() : JSON.readTree(answer);
    } catch (IOException e) {
      throw new ApiException(service, 0, "answers what is no JSON at " + address);
    }
  }

  private byte[] bytes(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response =
          client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
      if (response.statusCode() >= 300) {
        throw new ApiException(service, response.statusCode(), detail(response));
      }
      return response.body();
    } catch (IOException e) {
      throw new ApiException(service, 0, "does not answer at " + address);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiException(service, 0, "interrupted while waiting for it");
    }
  }

  private static String detail(HttpResponse<byte[]> response) {
    try {
      JsonNode problem = JSON.readTree(response.body());
      return problem.path("detail").asText("HTTP " + response.statusCode());
    } catch (IOException e) {
      return "HTTP " + response.statusCode();
    }
  }
}
