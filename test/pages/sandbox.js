// Waits for what the page in the sandbox says.
window.framed = new Promise(resolve => window.addEventListener('message', ({data}) => resolve(data)));
