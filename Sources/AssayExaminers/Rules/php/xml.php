<?php
// ruleid: assay.php.xml-external-entities
$d = simplexml_load_string($body, 'SimpleXMLElement', LIBXML_NOENT);
// ok: assay.php.xml-external-entities
$d = simplexml_load_string($body);
$dom = new DOMDocument();
// ruleid: assay.php.xml-external-entities
$dom->loadXML($body, LIBXML_NOENT | LIBXML_DTDLOAD);
// ok: assay.php.xml-external-entities
$dom->loadXML($body, LIBXML_NONET);
// ruleid: assay.php.xml-external-entities
libxml_disable_entity_loader(false);
// ok: assay.php.xml-external-entities
libxml_disable_entity_loader(true);
// ruleid: assay.php.xml-external-entities
$reader->setParserProperty(XMLReader::SUBST_ENTITIES, true);
// ruleid: assay.php.xml-entity-expansion
$dom->loadXML($body, LIBXML_PARSEHUGE);
// ruleid: assay.php.xml-entity-expansion
$d = simplexml_load_string($body, 'SimpleXMLElement', LIBXML_PARSEHUGE | LIBXML_NONET);
// ok: assay.php.xml-entity-expansion
$dom->loadXML($body, LIBXML_COMPACT);
// ok: assay.php.xml-entity-expansion
$dom->loadXML($body);
// ruleid: assay.php.xml-built-from-input
$xml = '<user><name>' . $_POST['name'] . '</name></user>';
// ok: assay.php.xml-built-from-input
$xml = '<user><name>' . htmlspecialchars($_POST['name'], ENT_XML1) . '</name></user>';

function order(string $item, int $count): string
{
    // ruleid: assay.php.xml-built-from-input
    $xml = "<order><item>$item</item><count>$count</count></order>";
    return $xml;
}

function orderSafely(string $item, int $count): string
{
    $doc = new DOMDocument();
    $el = $doc->createElement('item');
    $el->appendChild($doc->createTextNode($item));
    // ok: assay.php.xml-built-from-input
    $xml = $doc->saveXML($el);
    return $xml;
}
