package spoor.casefile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/// Copies a case once for each way to hide code in it. What hides there writes to a file beside the
/// case. With `open` it opens all of them as H2 does by itself. A process of its own, because H2
/// decides once a process which classes a database may load.
final class MakesUnsafeCases {
    private MakesUnsafeCases() {}

    /// A class that an alias, a trigger or an aggregate may name.
    public static final class Code {
        private Code() {}

        public static String run(String mark) throws java.io.IOException {
            return Files.writeString(Path.of(mark), "x").toString();
        }
    }

    /// By name, the statement that puts something into the case; `MARK` stands for the file to
    /// write.
    static Map<String, String> statements() {
        Map<String, String> all = new LinkedHashMap<>();
        String write = "java.nio.file.Files.writeString(java.nio.file.Path.of(\"MARK\"), \"x\")";
        String trigger =
                "CREATE TRIGGER evil BEFORE INSERT ON case_info AS '"
                        + "org.h2.api.Trigger create() throws Exception { "
                        + write
                        + "; return new org.h2.api.Trigger() { public void fire(java.sql.Connection"
                        + " c, Object[] o, Object[] n) {} }; }'";
        all.put("trigger", trigger);
        all.put(
                "linked-table",
                "CREATE LINKED TABLE evil(NULL, 'jdbc:h2:mem:x;INIT=CREATE ALIAS IF NOT EXISTS w AS"
                        + " ''void w() throws Exception {"
                        + write
                        + "\\;}''\\;CALL w()', 'sa', '', 'INFORMATION_SCHEMA.USERS')");
        all.put("alias", "CREATE ALIAS evil FOR '" + Code.class.getName() + ".run'");
        all.put(
                "source-alias",
                "CREATE ALIAS evil AS 'void evil() throws Exception { " + write + "; }'");
        all.put("view", "CREATE VIEW evil AS SELECT FILE_WRITE('x', 'MARK') AS x");
        all.put("default", "ALTER TABLE case_info ADD x BIGINT DEFAULT FILE_WRITE('x', 'MARK')");
        all.put(
                "on-update",
                "ALTER TABLE case_info ADD x BIGINT ON UPDATE FILE_WRITE('x', 'MARK')");
        all.put("generated", "ALTER TABLE case_info ADD x BIGINT AS FILE_WRITE('x', 'MARK')");
        all.put("check", "ALTER TABLE case_info ADD CHECK FILE_WRITE('x', 'MARK') > 0");
        all.put("domain", "CREATE DOMAIN evil AS BIGINT DEFAULT FILE_WRITE('x', 'MARK')");
        all.put("constant", "CREATE CONSTANT evil VALUE FILE_WRITE('x', 'MARK')");
        all.put("sequence", "CREATE SEQUENCE evil");
        all.put("schema", "CREATE SCHEMA evil");
        all.put("synonym", "CREATE SYNONYM evil FOR case_info");
        all.put("user", "CREATE USER evil PASSWORD '' ADMIN");
        all.put("role", "CREATE ROLE evil");
        all.put(
                "foreign-key",
                "ALTER TABLE reject ADD FOREIGN KEY (file) REFERENCES source_file(id)");
        return all;
    }

    public static void main(String[] arguments) throws Exception {
        Path made = Path.of(arguments[1]);
        for (Map.Entry<String, String> evil : statements().entrySet()) {
            Path file = made.resolveSibling(evil.getKey() + CaseFile.ENDING);
            if (arguments[0].equals("make")) {
                Files.copy(made, file);
                hide(file, evil.getValue());
            } else {
                try (Connection _ = connect(file)) {
                    System.out.println("opened " + file);
                } catch (SQLException e) {
                    System.out.println(e.getMessage());
                }
            }
        }
    }

    private static void hide(Path file, String sql) throws Exception {
        Path mark = mark(file);
        try (Connection db = connect(file);
                Statement statement = db.createStatement()) {
            statement.execute(sql.replace("MARK", mark.toString()));
        }
        Files.deleteIfExists(mark);
    }

    private static Connection connect(Path file) throws SQLException {
        String path = file.toString().replaceFirst("\\.mv\\.db$", "");
        return DriverManager.getConnection("jdbc:h2:file:" + path, "spoor", "");
    }

    /// What is written if the code in a case runs.
    static Path mark(Path file) {
        return file.resolveSibling(file.getFileName() + ".ran");
    }
}
