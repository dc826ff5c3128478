// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package metering

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
)

const largestTable = 32 << 20

var errTooLarge = errors.New("upload is larger than any day can be")

// InflateUpload unpacks what a concentrator has uploaded.
func InflateUpload(packed []byte) ([]byte, error) {
	reader, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("upload is not gzip: %w", err)
	}
	defer reader.Close()
	table, err := io.ReadAll(io.LimitReader(reader, largestTable+1))
	if err != nil {
		return nil, fmt.Errorf("upload is damaged: %w", err)
	}
	if len(table) > largestTable {
		return nil, errTooLarge
	}
	return table, nil
}
