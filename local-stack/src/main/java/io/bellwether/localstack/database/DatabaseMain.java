package io.bellwether.localstack.database;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import io.bellwether.localstack.Options;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A MongoDB-protocol server whose data is one H2 file. When killed it loses about its last second:
 * everything in it can be projected from the log again.
 *
 * <p>{@code --folder F --port P}
 */
public final class DatabaseMain {

  private DatabaseMain() {}

  public static void main(String[] arguments) throws Exception {
    Options options = Options.parse(arguments);
    Path folder = Files.createDirectories(options.folder());
    MongoServer server = new MongoServer(new H2Backend(folder.resolve("database.mv").toString()));
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "database-shutdown"));
    server.bind("127.0.0.1", options.port("port"));
  }
}
