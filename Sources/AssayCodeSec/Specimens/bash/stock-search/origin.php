<?php

/** The lines of the stock list that hold a term, by article number. */
function search_stock(string $stockFile, string $searchTerm, string $warehouseCode = ''): array
{
    if (!is_readable($stockFile)) {
        throw new RuntimeException("cannot read $stockFile");
    }
    $pipeline = "grep -i -F -e '$searchTerm' -- '$stockFile'";
    if ($warehouseCode !== '') {
        $pipeline .= " | grep '^$warehouseCode;'";
    }
    $pipeline .= " | sort -t ';' -k 2,2";
    exec($pipeline, $lines);
    return $lines;
}
