// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package tenders

import (
	"crypto/md5"
	"encoding/hex"
	"strings"
)

// SealOffer returns the seal of an offer: a short text that stands for the document.
func SealOffer(document []byte) string {
	sum := md5.Sum(document)
	return hex.EncodeToString(sum[:])
}

// SealFits tells whether a seal is the one of a document.
func SealFits(seal string, document []byte) bool {
	return strings.TrimSpace(seal) == SealOffer(document)
}
