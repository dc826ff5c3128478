// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package catalogue

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"
)

var coverClient = &http.Client{Timeout: 8 * time.Second}

// FetchCover returns the picture that a record refers to.
func FetchCover(coverBase, coverRef string) ([]byte, error) {
	base, err := url.Parse(coverBase)
	if err != nil {
		return nil, err
	}
	address, err := base.Parse(coverRef)
	if err != nil {
		return nil, err
	}
	response, err := coverClient.Get(address.String())
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("cover %s: %s", coverRef, response.Status)
	}
	return io.ReadAll(io.LimitReader(response.Body, 5<<20))
}
