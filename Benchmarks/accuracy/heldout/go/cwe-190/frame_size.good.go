package util

import (
	"encoding/binary"
	"errors"
	"io"
)

func readFrame(r io.Reader) ([]byte, error) {
	var count, size uint32
	if err := binary.Read(r, binary.BigEndian, &count); err != nil {
		return nil, err
	}
	if err := binary.Read(r, binary.BigEndian, &size); err != nil {
		return nil, err
	}
	total := uint64(count) * uint64(size)
	if total > 1<<20 {
		return nil, errors.New("frame too large")
	}
	buf := make([]byte, total)
	_, err := io.ReadFull(r, buf)
	return buf, err
}
