<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
// The portfolio of an applicant on the recruiters' page.

function listPortfolio(array $links): string
{
    $markup = "<ul id=\"portfolioList\">\n";
    foreach ($links as $link) {
        $address = htmlspecialchars($link['address'], ENT_QUOTES);
        $label = htmlspecialchars($link['label'] ?: $link['address'], ENT_QUOTES);
        $markup .= "  <li><a href=\"$address\">$label</a></li>\n";
    }
    $count = count($links);
    return $markup . "</ul>\n<p id=\"portfolioCount\">Work samples: $count</p>\n";
}

function portfolioOf(PDO $db, int $applicant): array
{
    $rows = $db->prepare('SELECT label, address FROM portfolio WHERE applicant = ? ORDER BY position');
    $rows->execute([$applicant]);
    return $rows->fetchAll(PDO::FETCH_ASSOC);
}
