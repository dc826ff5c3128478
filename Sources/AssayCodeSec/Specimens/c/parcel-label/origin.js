// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const TEXT_LIMIT = 160;

/**
 * Writes the address of a parcel as three lines into a buffer.
 * Returns their length, or -1 if they do not fit.
 */
function composeLabel(label, recipientName, streetLine, postCode, cityName) {
  const text = Buffer.allocUnsafe(TEXT_LIMIT);
  let length = 0;
  length += text.write(recipientName, length);
  length += text.write("\n", length);
  length += text.write(streetLine, length);
  length += text.write("\n", length);
  length += text.write(postCode, length);
  length += text.write(" ", length);
  length += text.write(cityName, length);
  length += text.write("\n", length);
  if (length + 1 > label.length) {
    return -1;
  }
  text.copy(label, 0, 0, length);
  label[length] = 0;
  return length;
}

module.exports = { composeLabel };
