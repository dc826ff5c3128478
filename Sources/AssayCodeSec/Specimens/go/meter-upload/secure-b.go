// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package metering

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
)

// boundedTable collects what is written to it and refuses more than there is room for.
type boundedTable struct {
	bytes.Buffer
	room int
}

// Write takes the next piece.
func (t *boundedTable) Write(piece []byte) (int, error) {
	if len(piece) > t.room {
		return 0, fmt.Errorf("no day has more than %d bytes", t.Len()+t.room)
	}
	t.room -= len(piece)
	return t.Buffer.Write(piece)
}

// InflateUpload unpacks what a concentrator has uploaded.
func InflateUpload(packed []byte) ([]byte, error) {
	reader, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("upload is not gzip: %w", err)
	}
	table := &boundedTable{room: 40 * 1000 * 1000}
	piece := make([]byte, 32*1024)
	for {
		count, err := reader.Read(piece)
		if _, err := table.Write(piece[:count]); err != nil {
			return nil, err
		}
		if err == io.EOF {
			return table.Bytes(), nil
		}
		if err != nil {
			return nil, fmt.Errorf("upload is damaged: %w", err)
		}
	}
}
