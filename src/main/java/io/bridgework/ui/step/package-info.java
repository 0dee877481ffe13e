/** The seven steps: one page, one page model and one FXML each. A model decides, a page binds and forwards. It knows no frame. */
package io.bridgework.ui.step;
