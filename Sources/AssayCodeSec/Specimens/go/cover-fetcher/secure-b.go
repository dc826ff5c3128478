// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package catalogue

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"
)

// stayingClient takes a redirect for an answer.
var stayingClient = &http.Client{
	Timeout: 8 * time.Second,
	CheckRedirect: func(*http.Request, []*http.Request) error {
		return http.ErrUseLastResponse
	},
}

// FetchCover returns the picture that a record refers to.
func FetchCover(coverBase, coverRef string) ([]byte, error) {
	base, err := url.Parse(coverBase)
	if err != nil {
		return nil, err
	}
	wanted, err := base.Parse(coverRef)
	if err != nil {
		return nil, err
	}
	// Only the path comes from the record, the server never does.
	address := url.URL{Scheme: base.Scheme, Host: base.Host, Path: wanted.Path, RawQuery: wanted.RawQuery}
	request, err := http.NewRequest(http.MethodGet, address.String(), nil)
	if err != nil {
		return nil, err
	}
	response, err := stayingClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("cover %s: status %d", coverRef, response.StatusCode)
	}
	return io.ReadAll(io.LimitReader(response.Body, 5<<20))
}
