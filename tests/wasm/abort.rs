//! Analyses that are stopped by an `AbortSignal`.

use crate::{ARTICLE, analyzer, get};
use js_sys::{Function, Object};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::AbortSignal;

/// An `AbortController`.
fn controller() -> JsValue {
    let make = Function::new_no_args("return new AbortController()");
    make.call0(&JsValue::NULL)
        .expect("Node and browsers have AbortController")
}

fn abort(controller: &JsValue, reason: &JsValue) {
    let abort: Function = get(controller, "abort").unchecked_into();
    abort.call1(controller, reason).expect("abort");
}

fn signal(controller: &JsValue) -> Option<AbortSignal> {
    Some(get(controller, "signal").unchecked_into())
}

#[wasm_bindgen_test]
fn an_aborted_signal_throws_its_reason() {
    let mut analyzer = analyzer();
    let controller = controller();
    assert!(
        analyzer
            .analyze(ARTICLE, None, None, signal(&controller))
            .is_ok()
    );
    let reason = JsValue::from(Object::new());
    abort(&controller, &reason);
    let thrown = analyzer
        .analyze(ARTICLE, None, None, signal(&controller))
        .map(drop);
    assert_eq!(
        thrown.expect_err("aborted before"),
        reason,
        "the reason itself is thrown"
    );
    assert!(analyzer.analyze(ARTICLE, None, None, None).is_ok());
}

#[wasm_bindgen_test]
fn a_signal_may_be_aborted_while_it_runs() {
    let controller = controller();
    let (inner, reason) = (controller.clone(), JsValue::from("enough"));
    let closure = Closure::<dyn FnMut(u32, u32)>::new(move |done, _| {
        if done > 0 {
            abort(&inner, &reason);
        }
    });
    let progress = closure.as_ref().clone().unchecked_into();
    let thrown = analyzer()
        .analyze(ARTICLE, None, Some(progress), signal(&controller))
        .map(drop);
    assert_eq!(
        thrown.expect_err("aborted meanwhile"),
        JsValue::from("enough")
    );
}
