package io.alliancemetrics.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.embedded.ClickHouseServer;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The server's files, as far as the embedded engine, of the same version, can tell what they may hold. */
class ClickHouseFilesIT {
    /** Sections, of which the engine keeps no list. */
    private static final Set<String> SECTIONS = Set.of("logger", "prometheus");

    @TempDir
    private Path folder;

    @Test
    void theServersSettingsAreKnown() throws Exception {
        Set<String> settings = new TreeSet<>(names(Repository.text("deploy/clickhouse/server.xml")));
        settings.removeAll(SECTIONS);
        assertThat(settings).isNotEmpty();
        assertThat(known()).containsAll(settings).doesNotContain("max_server_memory_usage_to_ram_ration");
    }

    @Test
    void theAdministratorsFileIsWellFormedAndHoldsNoPassword() throws Exception {
        Secrets secrets = Secrets.make(folder);
        String users = Files.readString(secrets.file("clickhouse-users.xml"));
        assertThat(names(users)).containsExactly("users");
        assertThat(users)
                .contains("<password_sha256_hex>" + secrets.sha256("clickhouse-admin.password") + "<")
                .doesNotContain(secrets.text("clickhouse-admin.password"));
    }

    @Test
    void aBrokenFileIsFound() {
        assertThatThrownBy(() -> names("<clickhouse><logger></clickhouse>")).isInstanceOf(SAXParseException.class);
    }

    private static List<String> names(String xml) throws Exception {
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("clickhouse");
        List<String> names = new ArrayList<>();
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                names.add(element.getTagName());
            }
        }
        return names;
    }

    private Set<String> known() throws SQLException {
        Set<String> known = new TreeSet<>();
        try (ClickHouseServer server = ClickHouseServer.start(folder.resolve("engine"));
                Connection connection = DriverManager.getConnection(
                        server.jdbcUrl(),
                        server.writer().user(),
                        server.writer().password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM system.server_settings")) {
            while (rows.next()) {
                known.add(rows.getString(1));
            }
        }
        return known;
    }
}
