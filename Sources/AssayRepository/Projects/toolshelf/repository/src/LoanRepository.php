<?php

declare(strict_types=1);

namespace Toolshelf;

use PDO;

/** Who has which tool. */
final class LoanRepository
{
    public function __construct(private readonly PDO $database)
    {
    }

    /** When a tool comes back, as YYYY-MM-DD; null if it is on the shelf. */
    public function dueDate(int $itemId): ?string
    {
        $statement = $this->database->prepare(
            'SELECT MAX(due) FROM loans WHERE item_id = :item AND returned IS NULL'
        );
        $statement->execute(['item' => $itemId]);

        return $statement->fetchColumn() ?: null;
    }

    /** How many tools a member has at home. */
    public function openLoans(string $card): int
    {
        $statement = $this->database->prepare(
            'SELECT COUNT(*) FROM loans JOIN members ON members.id = loans.member_id'
            . ' WHERE members.card = :card AND loans.returned IS NULL'
        );
        $statement->execute(['card' => $card]);

        return (int) $statement->fetchColumn();
    }
}
