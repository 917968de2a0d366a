import java.nio.file.Path;
import java.util.List;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** The tests' Neo4j: `java Neo4jServer.java HOME`, on a free loopback port, until standard input ends. */
public class Neo4jServer {
  public static void main(String[] arguments) throws Exception {
    var service = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
        .setConfig(GraphDatabaseSettings.auth_enabled, false)
        // what lies in HOME/plugins: nothing in the tests, Graph Data Science in bench/
        .setConfig(GraphDatabaseSettings.procedure_unrestricted, List.of("gds.*"))
        .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
        .setConfig(GraphDatabaseSettings.keep_logical_logs, "keep_none")
        .build();
    Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
    var database = (GraphDatabaseAPI) service.database("neo4j");
    var ports = database.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
    System.out.println("READY " + ports.getLocalAddress(ConnectorType.BOLT).getPort());
    // the pipe closes when the test session ends, however it ends: no process is left behind
    while (System.in.read() != -1) { }
    System.exit(0);
  }
}
