// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package metering

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
)

// InflateUpload unpacks what a concentrator has uploaded.
func InflateUpload(packed []byte) ([]byte, error) {
	reader, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("upload is not gzip: %w", err)
	}
	defer reader.Close()
	table, err := io.ReadAll(reader)
	if err != nil {
		return nil, fmt.Errorf("upload is damaged: %w", err)
	}
	return table, nil
}
