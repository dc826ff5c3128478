<?php

class CustomerFinder
{
    private PDO $pdo;

    public function __construct(PDO $pdo)
    {
        $this->pdo = $pdo;
    }

    /** @return array<int, array<string, string>> */
    public function find(string $name, array $cities): array
    {
        $in = "'" . implode("','", $cities) . "'";
        $stmt = $this->pdo->prepare("SELECT id, name, city FROM customers WHERE name LIKE :n AND city IN ($in)");
        $stmt->execute(['n' => $name . '%']);
        return $stmt->fetchAll(PDO::FETCH_ASSOC);
    }
}

$finder = new CustomerFinder(new PDO('sqlite:/srv/crm.db'));
header('Content-Type: application/json');
echo json_encode($finder->find((string) ($_GET['name'] ?? ''), (array) ($_GET['city'] ?? ['Oslo'])));
