import AssayCore

extension SampleAnswers {
  static let php = SampleAnswers(
    runtime: .php,
    good: """
      <?php
      $name = $_GET['name'] ?? 'nobody';
      echo '<h1>Hello ' . htmlspecialchars($name) . '</h1>';
      """,
    bad: ("htmlspecialchars($name)", "$name"), broken: ("$_GET['name']", "$_GET['nome']"),
    hanging: ("echo", "while (true) {}\necho"),
    lacking: (.module, "echo", "$directory = ldap_connect('ldap://localhost');\necho"))

  static let postgresql = SampleAnswers(
    runtime: .postgresql,
    good: """
      CREATE FUNCTION find_user(wanted text) RETURNS TABLE (id int) LANGUAGE plpgsql AS $$
      BEGIN
        RETURN QUERY EXECUTE 'SELECT u.id FROM users u WHERE u.name = $1' USING wanted;
      END $$;
      """,
    bad: ("= $1' USING wanted", "= ''' || wanted || ''''"), broken: ("u.name = $1", "u.secret = $1"),
    hanging: ("BEGIN", "BEGIN\n  PERFORM pg_sleep(10000);"), lacking: nil)

  static let python = SampleAnswers(
    runtime: .python,
    good: """
      import os

      def read_note(folder, name):
          path = os.path.realpath(os.path.join(folder, name))
          if not path.startswith(os.path.realpath(folder) + os.sep):
              raise ValueError("outside")
          with open(path) as file:
              return file.read()
      """,
    bad: ("raise ValueError(\"outside\")", "pass"), broken: ("file.read()", "file.readable()"),
    hanging: ("    path = ", "    while True:\n        pass\n    path = "),
    lacking: (.module, "import os", "import os\nimport sqlalchemy_utils"))

  static let sqlite = SampleAnswers(
    runtime: .sqlite, good: "SELECT id, name FROM users WHERE name = :name;", bad: ("id, name", "*"),
    broken: ("name = :name", "name <> :name"),
    hanging: (
      "SELECT id",
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n;\nSELECT id"
    ), lacking: nil)
}
