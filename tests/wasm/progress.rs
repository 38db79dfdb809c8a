//! Progress, and who listens to it.

use crate::{ARTICLE, analyzer};
use js_sys::Function;
use khulasa::wasm::Progress;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

/// A listener that writes down what it is told.
fn listener(heard: &Rc<RefCell<Vec<(u32, u32)>>>) -> (Closure<dyn FnMut(u32, u32)>, Progress) {
    let heard = Rc::clone(heard);
    let closure = Closure::new(move |done, total| heard.borrow_mut().push((done, total)));
    let progress = closure.as_ref().clone().unchecked_into();
    (closure, progress)
}

#[wasm_bindgen_test]
fn progress_is_told_to_the_end() {
    let heard = Rc::default();
    let (_closure, progress) = listener(&heard);
    analyzer()
        .analyze(ARTICLE, None, Some(progress), None)
        .expect("an analysis");
    let heard = heard.borrow();
    let total = heard[0].1;
    assert!(heard.len() > 2 && heard[0].0 == 0);
    assert!(heard.iter().all(|told| told.1 == total), "{heard:?}");
    assert!(heard.is_sorted(), "{heard:?}");
    assert_eq!(heard.last(), Some(&(total, total)));
}

#[wasm_bindgen_test]
fn a_listener_that_throws_does_no_harm() {
    let progress = Function::new_no_args("throw new Error('not listening')").unchecked_into();
    assert!(
        analyzer()
            .analyze(ARTICLE, None, Some(progress), None)
            .is_ok()
    );
}
