// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package lab

import (
	"encoding/json"
	"fmt"
	"strconv"
)

// labPart takes one part of a message apart.
func labPart(parts map[string]json.RawMessage, key string) (map[string]any, error) {
	part := map[string]any{}
	if err := json.Unmarshal(parts[key], &part); err != nil {
		return nil, fmt.Errorf("laboratory message, %s: %w", key, err)
	}
	return part, nil
}

// DescribeMessage makes the line that the ward's board shows.
func DescribeMessage(payload []byte) (string, error) {
	parts := map[string]json.RawMessage{}
	if err := json.Unmarshal(payload, &parts); err != nil {
		return "", fmt.Errorf("laboratory message: %w", err)
	}
	patient, err := labPart(parts, "patient")
	if err != nil {
		return "", err
	}
	who, named := patient["name"].(string)
	ward, placed := patient["ward"].(string)
	if !named || !placed {
		return "", fmt.Errorf("laboratory message: incomplete patient")
	}
	text := who + " (" + ward + "): "
	switch status := string(parts["status"]); status {
	case `"pending"`:
		return text + "pending", nil
	case `"final"`:
		result, err := labPart(parts, "result")
		if err != nil {
			return "", err
		}
		value, counted := result["value"].(float64)
		unit, measured := result["unit"].(string)
		if !counted || !measured {
			return "", fmt.Errorf("laboratory message: incomplete result")
		}
		return text + strconv.FormatFloat(value, 'f', 1, 64) + " " + unit, nil
	default:
		return "", fmt.Errorf("laboratory message: status %s", status)
	}
}
