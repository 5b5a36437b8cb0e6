// As much of a marketplace as the demo needs: a message that is sent leaves the composer and joins the history.
const composer = document.querySelector("#composer");
const message = document.querySelector("#message");

function send() {
  const text = message.innerText.trim();
  if (text === "") return;
  const entry = document.createElement("li");
  entry.className = "mine";
  const paragraph = document.createElement("p");
  paragraph.textContent = text;
  const name = document.createElement("b");
  name.textContent = "Joan Reyes";
  entry.append(name, paragraph);
  document.querySelector("#history").append(entry);
  message.replaceChildren();
  message.focus();
}

message?.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey) return;
  event.preventDefault();
  send();
});

for (const form of document.forms) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (form === composer) send();
  });
}
