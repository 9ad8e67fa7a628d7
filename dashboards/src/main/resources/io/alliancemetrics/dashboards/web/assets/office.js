// The page of the liaison offices: a client of the gateway's HTTP interface (/v1/openapi.json) and of nothing else.
// Whatever comes from there is shown as text, never as markup.
import { startRoutes } from "./office/router.js";
import { startSession } from "./office/session.js";
import { receiptView } from "./office/receipt.js";
import { receiptsView } from "./office/receipts.js";
import { reportingView } from "./office/reporting.js";
import { submitView } from "./office/submit.js";
import { templatesView } from "./office/templates.js";

const views = {
  submit: submitView(),
  receipts: receiptsView(),
  receipt: receiptView(),
  reporting: reportingView(),
  templates: templatesView(),
};

const routes = startRoutes(views);
startSession({
  onSignedIn: (account, isSameOffice) => {
    for (const view of Object.values(views)) {
      view.signedIn(account, isSameOffice);
    }
    routes.show();
  },
  onSignedOut: () => routes.hide(),
});
