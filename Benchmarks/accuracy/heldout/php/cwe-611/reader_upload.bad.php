<?php

class PriceList
{
    /** @return array<string, float> */
    public function read(string $file): array
    {
        $reader = new XMLReader();
        $reader->open($file, null, LIBXML_NOENT);
        $reader->setParserProperty(XMLReader::SUBST_ENTITIES, true);
        $reader->setParserProperty(XMLReader::LOADDTD, true);
        $prices = [];
        while ($reader->read()) {
            if ($reader->nodeType === XMLReader::ELEMENT && $reader->name === 'price') {
                $prices[(string) $reader->getAttribute('sku')] = (float) $reader->readString();
            }
        }
        $reader->close();
        return $prices;
    }
}

echo json_encode((new PriceList())->read($_FILES['prices']['tmp_name']));
