import DOMPurify from 'dompurify';

export function Comment({ text, author }) {
  return (
    <div>
      {/* ok: assay.javascript.xss-dom-html */}
      <span>{author}</span>
      {/* ruleid: assay.javascript.xss-dom-html */}
      <p dangerouslySetInnerHTML={{ __html: text }} />
    </div>
  );
}

export function Clean(props) {
  // ok: assay.javascript.xss-dom-html
  return <p dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(props.text) }} />;
}

export function Post(props) {
  // ruleid: assay.javascript.xss-dom-html
  return <p dangerouslySetInnerHTML={{ __html: props.body }} />;
}

export const Static = () => {
  // ok: assay.javascript.xss-dom-html
  return <p dangerouslySetInnerHTML={{ __html: '<b>fixed</b>' }} />;
};
