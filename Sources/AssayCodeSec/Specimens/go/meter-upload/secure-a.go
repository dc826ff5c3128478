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
