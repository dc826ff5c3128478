package stations

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
)

// ErrDamaged says that a log cannot be unpacked.
var ErrDamaged = errors.New("the log is damaged")

// ExpandDayLog returns the plain content of a packed log.
func ExpandDayLog(packedLog []byte, maxBytes int) ([]byte, error) {
	reader, err := gzip.NewReader(bytes.NewReader(packedLog))
	if err != nil {
		return nil, ErrDamaged
	}
	defer reader.Close()

	content, err := io.ReadAll(reader)
	if err != nil {
		return nil, ErrDamaged
	}
	if len(content) > maxBytes {
		return nil, fmt.Errorf("the log is longer than %d bytes", maxBytes)
	}
	return content, nil
}
