<?php
// ruleid: assay.php.xpath-from-input
$n = $xml->xpath("//user[name='" . $_GET['name'] . "']");
$xp = new DOMXPath($dom);
// ruleid: assay.php.xpath-from-input
$n = $xp->query("//user[@id='{$_POST['id']}']");
// ok: assay.php.xpath-from-input
$n = $xp->query('//user[@id=' . (int) $_POST['id'] . ']');

function lookup(SimpleXMLElement $doc, string $login, string $pass)
{
    // ruleid: assay.php.xpath-from-input
    return $doc->xpath("//user[login='$login' and pass='$pass']");
}

function lookupSafely(SimpleXMLElement $doc, string $login)
{
    if (!ctype_alnum($login)) {
        throw new InvalidArgumentException('login');
    }
    // ok: assay.php.xpath-from-input
    return $doc->xpath("//user[login='$login']");
}

// ruleid: assay.php.nosql-query-from-input
$u = $db->users->findOne(['name' => $_POST['name'], 'pass' => $_POST['pass']]);
// ruleid: assay.php.nosql-query-from-input
$u = $collection->find(['$where' => "this.name == '" . $_GET['n'] . "'"]);
// ok: assay.php.nosql-query-from-input
$u = $db->users->findOne(['name' => (string) $_POST['name']]);
// ok: assay.php.nosql-query-from-input
$u = $db->users->findOne(['name' => 'admin']);
