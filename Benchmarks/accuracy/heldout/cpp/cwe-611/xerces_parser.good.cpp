#include <xercesc/framework/MemBufInputSource.hpp>
#include <xercesc/parsers/XercesDOMParser.hpp>
#include <xercesc/util/XMLUni.hpp>
#include <string>

using namespace xercesc;

class Importer {
public:
    Importer() {
        parser_.setValidationScheme(XercesDOMParser::Val_Never);
        parser_.setDoNamespaces(true);
        parser_.setCreateEntityReferenceNodes(true);
        parser_.setDisableDefaultEntityResolution(true);
        parser_.setLoadExternalDTD(false);
    }

    DOMDocument* parse(const std::string& xml) {
        MemBufInputSource src(reinterpret_cast<const XMLByte*>(xml.data()), xml.size(), "upload");
        parser_.parse(src);
        return parser_.getDocument();
    }

private:
    XercesDOMParser parser_;
};
